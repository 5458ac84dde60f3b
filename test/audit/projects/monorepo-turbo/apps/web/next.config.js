/** @type {import('next').NextConfig} */
const nextConfig = { transpilePackages: ["@repo/backend", "@repo/ui"] };

export default nextConfig;
