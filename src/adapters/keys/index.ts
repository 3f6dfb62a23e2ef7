export { fieldCipher } from './field-cipher.ts'
export { type FileKeys, fileKeys } from './file-keys.ts'
