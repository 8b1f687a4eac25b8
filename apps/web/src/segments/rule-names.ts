import { useConveyorStages } from '../conveyor/conveyor.queries';
import { useProducts } from '../products/products.queries';
import { useSegments } from './segments.queries';

/** What the ids in rules are called: segments, stages of the conveyor, products. */
export function useRuleNames(): ReadonlyMap<string, string> {
  const segments = useSegments().data ?? [];
  const products = useProducts().data?.items ?? [];
  const stages = useConveyorStages().data?.stages ?? [];
  return new Map([
    ...[...segments, ...products].map(({ id, name }) => [id, name] as const),
    ...stages.map(({ stageId, stage }) => [stageId, stage.name] as const),
  ]);
}
