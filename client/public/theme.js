// Sets the colour scheme before the first paint, so that nothing flashes. A file of its own because the content security
// policy forbids inline scripts; kept in step with src/lib/theme.ts.
(function () {
  var choice = null;
  try {
    choice = localStorage.getItem('omnicrm.theme');
  } catch {
    // Storage is switched off: follow the system.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.toggle('dark', dark);
})();
