export { clamdAddress, clamdScanner, noScanner } from './clamd.ts'
