/** For rows of `room` and `session`: a session that began late is planned to last as long as one that began in time. */
export const PLANNED_END =
  'greatest(room.started_at, session.starts_at) + make_interval(mins => session.duration_minutes)';
