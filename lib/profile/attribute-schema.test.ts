import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attributeSchema } from './attribute-schema';
import { profileSchema } from './profile-schema';
import { ATTRIBUTE_KEYS, attribute } from './registry';

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });

describe('the schema of an attribute', () => {
  it.each(ATTRIBUTE_KEYS)('%s has a JSON schema that allows null and is described', (key) => {
    const { label } = attribute(key);
    const made = jsonSchema(attributeSchema(attribute(key)));
    expect(made.description).toBe(`${label.en} / ${label.zh}`);
    expect(JSON.stringify(made)).toContain('"null"');
  });

  it('lists the codes of enums and sets', () => {
    expect(JSON.stringify(jsonSchema(attributeSchema(attribute('stage'))))).toContain(
      '"enum":["not_started","planning","retrofitting","scaling","leading"]',
    );
    expect(JSON.stringify(jsonSchema(attributeSchema(attribute('incomeTaxRate'))))).toContain(
      '"enum":[0.25,0.2,0.15]',
    );
  });

  it('bounds numbers alone and in bands', () => {
    const made = JSON.stringify(jsonSchema(attributeSchema(attribute('renewableShare'))));
    expect(made.match(/"minimum":0,"maximum":1/g)).toHaveLength(3);
  });

  it('is part of one closed schema of the whole profile', () => {
    const made = jsonSchema(profileSchema);
    const project = JSON.stringify(made.properties?.project);
    expect(made.additionalProperties).toBe(false);
    for (const key of ATTRIBUTE_KEYS) {
      if (key.startsWith('project.')) expect(project).toContain(`"${key.slice(8)}":`);
      else expect(made.properties).toHaveProperty(key);
    }
  });
});
