import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import './styles/shell.css';
import './styles/screens.css';
import './styles/people.css';
import './styles/brand.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { router } from './router.tsx';
import { startTexts } from './texts/texts.ts';
import { SCHEME_STORED, useTokensOfScheme } from './theme/colour-scheme.ts';
import { theme, variables } from './theme/theme.ts';

const schemes = localStorageColorSchemeManager({ key: SCHEME_STORED });

function Tokens() {
  useTokensOfScheme();
  return null;
}

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html lacks #root');
  await startTexts();
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={schemes}
        defaultColorScheme="auto"
      >
        <Tokens />
        <Notifications position="top-right" autoClose={6000} />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
