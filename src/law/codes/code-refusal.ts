/** Why a code isn't one, in words for whoever typed it. */
export interface CodeRefusal {
  readonly kind: 'length' | 'characters' | 'check-digit' | 'date' | 'structure'
  readonly message: string
  /** Of a wrong check digit: the one that fits. */
  readonly expected?: string
}

export const wrongLength = (name: string, length: string): CodeRefusal => ({
  kind: 'length',
  message: `${name}应为 ${length} 位。`,
})
export const wrongCharacters = (name: string, allowed: string): CodeRefusal => ({
  kind: 'characters',
  message: `${name}只能含${allowed}。`,
})
export const wrongCheckDigit = (name: string, expected: string): CodeRefusal => ({
  kind: 'check-digit',
  message: `${name}的校验位不符，按前面各位计算应为 ${expected}，请核对是否录错。`,
  expected,
})
