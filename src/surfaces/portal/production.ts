/**
 * React decides when it is loaded whether it checks its callers, which halves the speed of every page. Imported before anything
 * that loads React; whoever wants the checks sets NODE_ENV themselves.
 */
process.env.NODE_ENV ??= 'production'
