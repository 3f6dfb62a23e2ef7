/** The page that a link opens. The token stands in the fragment, which no browser sends: it is in no log. */
export const linkPath = (token: string): string => `/console/welcome#token=${token}`
