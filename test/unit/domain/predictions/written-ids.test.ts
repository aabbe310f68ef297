import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writtenIds } from '../../../../src/domain/predictions/written-ids.ts';

const text = fc.option(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '"', '\\', '[null]', '\n')),
);

test('ids are written as they were read, whatever they hold', () => {
  const rows = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(rows, (ids) => {
      const columns = ids[0]!.map((_, at) => `column ${at}`);
      const written = writtenIds(
        ids.map((values) => JSON.stringify(values)),
        columns,
      );
      expect(written.map(({ name }) => name)).toEqual(columns);
      expect(written.map((column) => 'values' in column && column.values)).toEqual(
        columns.map((_, at) => ids.map((one) => one[at]!)),
      );
    }),
  );
});
