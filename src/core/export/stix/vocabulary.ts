/** What our bundles and those who read them agree on: ids, markings, and numbers for words (STIX 2.1, appendix A). */
import type { Confidence } from '../../model/scales/confidence';
import type { Marking } from '../../model/scales/tlp';

/** The space in which the names of our objects are unique. It never changes: all ids hang on it. */
export const namespace = 'fc0918b3-9c16-45a1-b20f-616a1d8e51a0';

/** The definition of the extension that holds what STIX has no place for. */
export const extensionId = 'extension-definition--eb7a3bd2-cbdd-4ead-add1-f36779a8f1b5';

/** Who defines it. */
export const programId = 'identity--c05d9886-4aa5-408e-a2ff-68e016e0d985';

/** When both were made; they are the same in all bundles. */
export const definedAt = '2026-11-29T00:00:00.000Z';

/** The extension of the Traffic Light Protocol 2.0, and its markings, as OASIS has published them. */
export const tlpExtensionId = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
export const tlpMadeAt = '2022-10-01T00:00:00.000Z';

export const tlpIds: Readonly<Record<Marking, string>> = {
  'TLP:CLEAR': 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  'TLP:GREEN': 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  'TLP:RED': 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};

/** Those of version 1, which bundles of others still have. */
export const formerTlpIds: Readonly<Record<string, Marking>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'TLP:CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'TLP:GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'TLP:AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'TLP:RED',
};

/** Low, Med and High; a level between two has the highest number of the lower, for which the rules take it. */
export const confidenceNumbers: Readonly<Record<Confidence, number>> = {
  low: 15,
  'low-moderate': 29,
  moderate: 50,
  'moderate-high': 69,
  high: 85,
};

/** The Admiralty credibility; 6 says nothing of it, and has no number. */
export const credibilityNumbers: Readonly<Record<string, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** The names of schemes by which others refer to the ids that a note has under `external`. */
export const schemeSources: Readonly<Record<string, string>> = { attack: 'mitre-attack' };
