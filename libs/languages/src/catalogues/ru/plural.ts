import { pluralIn } from '../../plural.js';

/** «1 минута, 2 минуты, 5 минут, 1,5 минуты»: all four are needed. */
export const plural = pluralIn<'one' | 'few' | 'many'>('ru');
