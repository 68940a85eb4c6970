import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { thirdEdition } from '../fixtures/third-edition';
import { zeroScopes } from './zero-scopes';

describe.each([...templates, thirdEdition])('what may be filled with zeros in edition $edition', (template) => {
  const typed = [...template.cells.values()].filter(({ computed }) => !computed);

  it.each(template.sections.filter((section) => section.kind === 'table'))(
    'in $id reaches every cell, never the whole report at once',
    (section) => {
      const scopes = zeroScopes(template, section);
      const reached = new Set(scopes.flatMap(({ cells }) => cells));
      const inSection = typed.filter((cell) => cell.section.id === section.id).map(({ address }) => address);
      expect([...reached].toSorted()).toEqual(inSection.toSorted());
      for (const { cells, name } of scopes) {
        expect(cells.length).toBeLessThan(typed.length);
        expect(name).not.toBe('');
      }
      expect(new Set(scopes.map(({ key }) => key)).size).toBe(scopes.length);
    },
  );
});
