/** Named assertions: each is true, or says what is wrong. */
export class Checks {
  results = [];

  /** `find` answers what is wrong: nothing, one thing, or a list of things. */
  async that(name, find) {
    let wrong;
    try {
      wrong = [await find()].flat().filter((each) => each !== undefined && each !== '');
    } catch (error) {
      wrong = [error.message];
    }
    this.results.push({ name, wrong });
  }

  get passed() {
    return this.results.filter(({ wrong }) => wrong.length === 0).length;
  }

  get failed() {
    return this.results.length - this.passed;
  }
}

/** The findings of a query that should find nothing. */
export function findings(rows) {
  return rows.map((row) => JSON.stringify(row));
}

export function unequal(what, actual, expected) {
  return actual === expected ? undefined : `${what}: ${actual} instead of ${expected}`;
}
