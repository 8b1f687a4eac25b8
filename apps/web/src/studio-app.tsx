import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { readableVariables, theme } from './design/theme';
import { queryClient } from './http/query-client';
import { keepFocus } from './pieces/keep-focus';
import { router } from './routes';

/** Everything behind the entry; its modules may read the words in use, so it is loaded after them. */
export function showStudio(root: HTMLElement): void {
  keepFocus();
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={readableVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
