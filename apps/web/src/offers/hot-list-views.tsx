import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { asProblem } from '../http/problem';
import { problemText, showFieldErrors } from '../http/problem-text';
import { m } from '../messages';
import { FormProblem } from '../pieces/load-state';
import { tellDone, tellProblem, tellUndoable } from '../pieces/tell';
import { useHotListViews, useRemoveHotListView, useSaveHotListView } from './hot-list-views.queries';
import type { HotListFilter, HotListView } from './types';

const text = m.hotLeads.views;

interface HotListViewsProps {
  filter: HotListFilter;
  /** The view that is shown, if any. */
  chosen: HotListView | undefined;
  onChoose: (view: HotListView | undefined) => void;
}

/** Filters with a name: to choose one, to keep the present ones, to forget one. */
export function HotListViews({ filter, chosen, onChoose }: HotListViewsProps) {
  const { data: views = [] } = useHotListViews();
  const [saving, { open, close }] = useDisclosure();
  const save = useSaveHotListView();
  const filtered = Object.values(filter).some(Boolean);
  const differs = chosen !== undefined && sameFilter(chosen.filter, filter) === false;
  const option = (view: HotListView) => ({
    value: view.id,
    label: view.mine ? view.name : text.by(view.name, view.author),
  });
  const groups = [
    { group: text.own, items: views.filter(({ mine }) => mine).map(option) },
    { group: text.shared, items: views.filter(({ mine }) => !mine).map(option) },
  ].filter(({ items }) => items.length > 0);
  const update = () =>
    chosen &&
    save.mutate(
      { id: chosen.id, name: chosen.name, shared: chosen.shared, filter },
      {
        onSuccess: (view) => {
          onChoose(view);
          tellDone(text.updated(view.name));
        },
        onError: tellProblem,
      },
    );
  return (
    <Group align="flex-end" gap="xs">
      {views.length > 0 && (
        <Select
          label={text.label}
          data={[{ value: '', label: text.none }, ...groups]}
          value={chosen?.id ?? ''}
          onChange={(id) => onChoose(views.find((view) => view.id === id))}
          allowDeselect={false}
          style={{ flex: '1 1 220px', maxWidth: 320 }}
        />
      )}
      {chosen?.mine && differs && filtered && (
        <Button variant="default" loading={save.isPending} onClick={update}>
          {text.update}
        </Button>
      )}
      {filtered && (!chosen || differs) && (
        <Button variant="default" onClick={open}>
          {text.save}
        </Button>
      )}
      {chosen?.mine && <RemoveView view={chosen} onRemoved={() => onChoose(undefined)} />}
      <Modal opened={saving} onClose={close} title={text.saveAs} centered>
        <SaveView
          filter={filter}
          onCancel={close}
          onDone={(view) => {
            close();
            onChoose(view);
            tellDone(text.saved(view.name));
          }}
        />
      </Modal>
    </Group>
  );
}

interface SaveViewProps {
  filter: HotListFilter;
  onCancel: () => void;
  onDone: (view: HotListView) => void;
}

function SaveView({ filter, onCancel, onDone }: SaveViewProps) {
  const save = useSaveHotListView();
  const form = useForm({ initialValues: { name: '', shared: false } });
  const submit = form.onSubmit((values) =>
    save.mutate(
      { ...values, filter },
      {
        onSuccess: onDone,
        onError: (error) => {
          const problem = asProblem(error);
          if (problem.code === 'hot-list-view-name-taken') form.setFieldError('name', problemText(error));
          else showFieldErrors(form, problem);
        },
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={text.name}
          placeholder={text.namePlaceholder}
          required
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Checkbox label={text.share} {...form.getInputProps('shared', { type: 'checkbox' })} />
        {!form.errors.name && <FormProblem error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {m.actions.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {m.actions.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RemoveView({ view, onRemoved }: { view: HotListView; onRemoved: () => void }) {
  const remove = useRemoveHotListView();
  const save = useSaveHotListView();
  const { name, shared, filter } = view;
  return (
    <Button
      variant="subtle"
      color="red"
      loading={remove.isPending}
      onClick={() =>
        void remove.mutateAsync(view.id).then(() => {
          onRemoved();
          tellUndoable({
            message: text.removed(name),
            undo: () => save.mutateAsync({ name, shared, filter }),
          });
        }, tellProblem)
      }
    >
      {text.remove}
    </Button>
  );
}

/** What is not set may be missing or empty. */
function sameFilter(one: HotListFilter, other: HotListFilter): boolean {
  const told = (filter: HotListFilter) =>
    JSON.stringify(
      Object.entries(filter)
        .filter(([, value]) => Boolean(value))
        .sort(([a], [b]) => a.localeCompare(b)),
    );
  return told(one) === told(other);
}
