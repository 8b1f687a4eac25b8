import { LoadFailed, LoadingRows } from '../pieces/load-state';
import { Panel } from '../pieces/panel';
import { m } from '../messages';
import { AttendanceRuleForm } from './attendance-rule-form';
import { useAttendanceRule } from './attendance-rule.queries';

/** What holds for all webinars of the workspace. */
export function WebinarsTab() {
  const { data, error, isPending, refetch } = useAttendanceRule();
  return (
    <Panel title={m.settings.attendance.title}>
      {isPending && <LoadingRows rows={1} height={120} />}
      {error && <LoadFailed error={error} onRetry={refetch} />}
      {data && <AttendanceRuleForm rule={data} />}
    </Panel>
  );
}
