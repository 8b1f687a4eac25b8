/** Places values into a statement: `$1`, `$2` and so on, each with its type. */
export class Values {
  readonly list: unknown[] = [];
  private readonly places: string[] = [];

  bind(value: unknown, type: string): string {
    this.list.push(value);
    const place = `$${this.list.length}::${type}`;
    this.places.push(place);
    return place;
  }

  /** A part of the `with` clause that names every value, because one that a statement leaves out has no type. */
  get given(): string {
    return `given as (select ${this.places.join(', ')})`;
  }
}
