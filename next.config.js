/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The test command checks types; a build for `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
}
