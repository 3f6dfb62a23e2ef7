export { receiptSigner } from './receipt-key.ts'
