import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const withPostgres = { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{domain,projections,components,app}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['{server,tests}/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          ...withPostgres,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // After the others: a browser on a busy machine proves little.
          sequence: { groupOrder: 1 },
          ...withPostgres,
        },
      },
    ],
  },
})
