import { Center, Container } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useMe } from '../accounts/session.queries';
import { asProblem } from '../http/problem';
import { LoadFailed, LoadingRows } from '../pieces/load-state';

/** Lets members in and sends everyone else to sign-in, remembering where they wanted to go. */
export function RequireMember() {
  const { data, error, refetch } = useMe();
  const { pathname, search } = useLocation();
  if (error && asProblem(error).status === 401) {
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  if (data) return <Outlet />;
  return (
    <Center mih="100dvh">
      <Container w="100%" size="xs">
        {error ? <LoadFailed error={error} onRetry={refetch} /> : <LoadingRows />}
      </Container>
    </Center>
  );
}
