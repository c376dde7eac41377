import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import { root } from '../host/paths';
import { packagesIn, type ShippedPackage } from './packages';

/**
 * The bill of materials of some bundles, in CycloneDX 1.6: the packages that they have code of, with the hashes by
 * which npm has installed them. The same sources give the same text.
 */
export function billOfMaterials(bundles: readonly string[]): string {
  const { name, version, license } = manifest('package.json');
  const own = component(Enums.ComponentType.Application, { name, version, licence: license });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: own }) });
  for (const each of packagesIn(bundles)) {
    const part = component(Enums.ComponentType.Library, each);
    addHash(part, each);
    bom.components.add(part);
    own.dependencies.add(part.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

type Named = Pick<ShippedPackage, 'name' | 'version' | 'licence'>;

function component(type: Enums.ComponentType, { name, version, licence }: Named): Models.Component {
  const [own = name, group] = name.split('/').reverse();
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const made = new Models.Component(type, own, { version, purl, bomRef: purl });
  if (group) made.group = group;
  const id = SPDX.fixupSpdxId(licence);
  made.licenses.add(id ? new Models.SpdxLicense(id) : new Models.NamedLicense(licence));
  return made;
}

/** The lock has the hash of what was installed, by its folder. */
function addHash(part: Models.Component, { folder }: ShippedPackage): void {
  const { packages } = manifest('package-lock.json');
  const key = folder.slice(folder.indexOf('node_modules')).split(path.sep).join('/');
  const [, hash] = /^sha512-(.+)$/.exec(packages[key]?.integrity ?? '') ?? [];
  if (!hash) throw new Error(`package-lock.json has no hash of ${key}.`);
  part.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(hash, 'base64').toString('hex'));
}

function manifest(name: string) {
  return JSON.parse(readFileSync(path.join(root, name), 'utf8'));
}
