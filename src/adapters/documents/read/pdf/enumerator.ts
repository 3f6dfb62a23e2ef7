const ENUMERATOR = /^(第?[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．,，项]|[①-⑳])/

/** 一、（二）3. 第（一）项 and the like: what begins so does not go on from something before. */
export const beginsItem = (text: string): boolean => ENUMERATOR.test(text)
