/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // What a change does not concern is not rendered again. The compiler that is part of Turbopack needs no Babel.
  reactCompiler: true,
  experimental: { turbopackRustReactCompiler: true },
  // While a page's head is written anew, a browser may ask for the icon that every site is thought to have.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
    // The tab's icon changes with every turn, and back.
    ...['/icon.svg', '/your-turn.svg'].map((source) => ({
      source,
      headers: [{ key: 'Cache-Control', value: 'public, max-age=86400' }],
    })),
  ],
  // The test command checks types; a build for `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
}
