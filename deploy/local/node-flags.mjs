/**
 * How every process of the platform is run; the image and docker-compose.yml say the same. A request leaves some forty
 * kilobytes behind, and the more of them fit before they are looked through, the fewer are still alive then; see
 * docs/adr/0014.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];
