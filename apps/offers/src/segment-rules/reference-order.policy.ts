export interface Referring {
  id: string;
  /** The segments that its rule asks about. */
  references: readonly string[];
}

/** Those that are asked about before those that ask. Null when some ask about each other in a circle. */
export function referenceOrder<Segment extends Referring>(segments: readonly Segment[]): Segment[] | null {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const done = new Set<string>();
  const open = new Set<string>();
  const ordered: Segment[] = [];
  const visit = (segment: Segment): boolean => {
    if (done.has(segment.id)) return true;
    if (open.has(segment.id)) return false;
    open.add(segment.id);
    const asked = segment.references.flatMap((id) => byId.get(id) ?? []);
    if (!asked.every(visit)) return false;
    done.add(segment.id);
    ordered.push(segment);
    return true;
  };
  return segments.every(visit) ? ordered : null;
}
