export { type Recognised, recognise } from './recognise.ts'
