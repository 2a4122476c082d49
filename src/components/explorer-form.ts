/** The id of the form that all controls of the explorer belong to; it keeps browsers from filling them in by themselves. */
export const explorerForm = 'explore';
