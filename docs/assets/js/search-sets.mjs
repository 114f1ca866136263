// @ts-check
/** Sets of numbers as bits, and what holds something: articles, statements, other pages. */

/** @typedef {{articles: Bits, statements: Bits, others: Bits}} Holders */
/** @typedef {{articles: number, statements: number, others: number}} Sizes */

export class Bits {
  constructor(/** @type {number} */ size) {
    this.size = size;
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  add(/** @type {number} */ at) {
    this.words[at >>> 5] |= 1 << (at & 31);
  }

  remove(/** @type {number} */ at) {
    this.words[at >>> 5] &= ~(1 << (at & 31));
  }

  has(/** @type {number} */ at) {
    return ((this.words[at >>> 5] >>> (at & 31)) & 1) === 1;
  }

  /** All from `from` up to but not `to`. */
  addRange(/** @type {number} */ from, /** @type {number} */ to) {
    for (let at = from; at < to; at += 1) this.add(at);
  }

  or(/** @type {Bits} */ other) {
    for (let i = 0; i < this.words.length; i += 1) this.words[i] |= other.words[i];
    return this;
  }

  and(/** @type {Bits} */ other) {
    for (let i = 0; i < this.words.length; i += 1) this.words[i] &= other.words[i];
    return this;
  }

  get count() {
    let all = 0;
    for (let bits of this.words) for (; bits; bits &= bits - 1) all += 1;
    return all;
  }

  get list() {
    const found = [];
    for (let i = 0; i < this.words.length; i += 1) {
      for (let bits = this.words[i]; bits; bits &= bits - 1) found.push(i * 32 + 31 - Math.clz32(bits & -bits));
    }
    return found;
  }
}

/** @returns {Holders} */
export const nobody = (/** @type {Sizes} */ sizes) => ({
  articles: new Bits(sizes.articles), statements: new Bits(sizes.statements), others: new Bits(sizes.others),
});

export function either(/** @type {Holders} */ one, /** @type {Holders} */ other) {
  one.articles.or(other.articles);
  one.statements.or(other.statements);
  one.others.or(other.others);
  return one;
}

export function both(/** @type {Holders} */ one, /** @type {Holders} */ other) {
  one.articles.and(other.articles);
  one.statements.and(other.statements);
  one.others.and(other.others);
  return one;
}

export const isEmpty = (/** @type {Holders} */ one) =>
  [one.articles, one.statements, one.others].every((bits) => bits.words.every((word) => word === 0));
