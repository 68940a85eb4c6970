import fc from 'fast-check';

/** Where a change is judged, the properties try the same cases each time; elsewhere they look for new ones. */
if (process.env['CI'] === 'true') fc.configureGlobal({ seed: 2021 });
