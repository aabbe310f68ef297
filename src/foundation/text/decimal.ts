const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;

/** Whether a text is a decimal number as people and libraries write it; `0x10`, `.5e`, `1_000` are none. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
