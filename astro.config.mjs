import { defineConfig } from 'astro/config';
import { planpress } from './src/site/integration.ts';

export default defineConfig({
  integrations: [planpress()],
});
