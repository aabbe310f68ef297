import { expect, test } from 'vitest';
import { readMoment } from '../../../../src/foundation/reading/moments.ts';

test.each([
  ['dd/MM/yyyy', 'date', '%d/%m/%Y', '31/12/2024'],
  ['M/d/yy', 'date', '%m/%d/%y', '1/31/24'],
  ['dd-MMM-yyyy', 'date', '%d-%b-%Y', '01-JAN-2024'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'timestamp', '%Y-%m-%dT%H:%M:%S.%g', '2024-02-29T23:59:59.125'],
  ['d.M.yyyy H:mm', 'timestamp', '%d.%m.%Y %H:%M', '1.2.2024 7:05'],
  ['hh:mm a', 'time', '%I:%M %p', '11:59 pm'],
])('%s is a %s', (format, type, strptime, text) => {
  const moment = readMoment(format)!;
  expect([moment.type, moment.strptime]).toEqual([type, strptime]);
  expect(text).toMatch(new RegExp(`^${moment.pattern}$`));
});

test.each([
  '',
  'dd/mm/yyyy',
  'yyyy',
  'MM/yyyy',
  'dd/MM',
  'EEE dd/MM/yyyy',
  'hh:mm',
  'yyyy-MM-dd ss',
  "dd/MM/yyyy'",
  '%d/%m/%Y',
])('%j is no format of a day or a clock', (format) => expect(readMoment(format)).toBeUndefined());

test('formats that a text cannot tell apart have one shape', () => {
  const shapes = ['dd/MM/yyyy', 'MM/dd/yyyy', 'd/M/yyyy'].map((format) => readMoment(format)!.shape);
  expect(new Set(shapes).size).toBe(1);
  expect(readMoment('dd.MM.yyyy')!.shape).not.toBe(shapes[0]);
});
