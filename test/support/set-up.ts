import { afterAll } from 'vitest';
import { removeTemporary } from './temporary.ts';

// Each test file loads this first, so its hook runs last, whether tests pass or fail.
afterAll(removeTemporary);
