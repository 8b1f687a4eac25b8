import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.mjs';

// The platform speaks every language that it finds compiled, and the compiler leaves files lie whose source is gone.
rmSync(join(CHECKOUT, 'dist/libs/languages'), { recursive: true, force: true });
