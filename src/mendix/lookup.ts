export const mendixHosts = (): ReadonlySet<string> => new Set(['deploy.mendix.com', 'cloud.home.mendix.com']);
