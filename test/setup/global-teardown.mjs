export default async function globalTeardown() {
  // Each suite drops its own database; the template stays for the next run.
}
