import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { root } from '../host/paths';
import { billOfMaterials } from '../shipping/bom';
import { shippedBundles } from '../shipping/shipped';

interface Bom {
  readonly metadata: { readonly component: { readonly purl: string } };
  readonly components: readonly Readonly<Record<string, unknown>>[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
}

const schemas = path.join(root, 'node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema');

function schema(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8'));
}

describe('The bill of materials of the package', async () => {
  const bundles = await shippedBundles();
  const bom: Bom = JSON.parse(billOfMaterials(bundles));

  it('is one by the schema of CycloneDX', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const isValid = ajv.compile(schema('bom-1.6'));
    assert.ok(isValid(bom), JSON.stringify(isValid.errors));
    assert.ok(!isValid({ ...bom, components: [{ name: 'yaml' }] }));
  });

  it('has each package with its version, licence and hash, and says that we depend on it', () => {
    const { components, dependencies, metadata } = bom;
    assert.ok(components.length > 15);
    for (const { purl, version, licenses, hashes } of components)
      assert.ok(purl && version && licenses && hashes, String(purl));
    const own = dependencies.find(({ ref }) => ref === metadata.component.purl);
    assert.deepEqual(own?.dependsOn, components.map(({ purl }) => purl).sort());
  });

  it('has nothing that an audit of what ships would leave out', () => {
    const lock: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const audited = Object.entries(lock.packages)
      .filter(([, { dev }]) => !dev)
      .map(([folder, { version }]) => `${folder.replace(/.*node_modules\//, '')}@${version}`);
    const shipped = bom.components.map(({ purl }) =>
      decodeURIComponent(String(purl)).replace('pkg:npm/', ''),
    );
    assert.deepEqual(
      shipped.filter((name) => !audited.includes(name)),
      [],
    );
  });

  it('is the same each time', async () =>
    assert.equal(billOfMaterials(bundles), billOfMaterials(await shippedBundles())));
});
