/** The public page of a report, from its address in the API. */
export const pageOf = (href: string): string => href.replace(/^.*\/api\/v1/, '')
