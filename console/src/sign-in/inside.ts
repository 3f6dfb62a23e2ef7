const HOME = '/todo'

/** Where to go after signing in: only a page of the console; anything else in an address would lead elsewhere. */
export const inside = (back: string | null): string => (back && /^\/(?![/\\])/.test(back) ? back : HOME)
