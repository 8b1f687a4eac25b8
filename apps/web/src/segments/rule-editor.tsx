import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { m } from '../messages';
import { fieldOptions, RuleButton, RuleRemoval, RuleSelect, RuleTurn } from './rule-controls';
import classes from './rule-editor.module.css';
import { RuleValue } from './rule-value';
import { firstValue } from './rule-values';
import type { SegmentField } from './types';

const text = m.segments;

const named = (words: string) => ({ label: words, title: words });

const translations = {
  fields: { title: text.field },
  operators: { title: text.operator },
  value: { title: text.value },
  combinators: { title: text.combinators.label },
  notToggle: named(text.not),
  addRule: named(text.addRule),
  addGroup: named(text.addGroup),
  removeRule: named(text.removeRule),
  removeGroup: named(text.removeGroup),
};

const controls = {
  fieldSelector: RuleSelect,
  operatorSelector: RuleSelect,
  combinatorSelector: RuleSelect,
  valueEditor: RuleValue,
  addRuleAction: RuleButton,
  addGroupAction: RuleButton,
  removeRuleAction: RuleRemoval,
  removeGroupAction: RuleRemoval,
  notToggle: RuleTurn,
};

const combinators = [
  { name: 'and', label: text.combinators.and },
  { name: 'or', label: text.combinators.or },
];

interface RuleEditorProps {
  fields: readonly SegmentField[];
  rule: RuleGroupType;
  onChange: (rule: RuleGroupType) => void;
  segmentId?: string;
}

/** Conditions in groups; the tree is react-querybuilder's, what it looks like is ours. */
export function RuleEditor({ fields, rule, onChange, segmentId }: RuleEditorProps) {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return (
    <div className={classes.editor}>
      <QueryBuilder
        query={rule}
        onQueryChange={onChange}
        fields={fieldOptions(fields)}
        combinators={combinators}
        getOperators={(key) =>
          (byKey.get(key)?.operators ?? []).map((operator) => ({
            name: operator,
            label: text.operators[operator as keyof typeof text.operators] ?? operator,
          }))
        }
        getDefaultValue={({ field }) => {
          const known = byKey.get(field);
          return known ? firstValue(known) : '';
        }}
        controlElements={controls}
        translations={translations}
        context={{ segmentId }}
        showNotToggle
        addRuleToNewGroups
      />
    </div>
  );
}
