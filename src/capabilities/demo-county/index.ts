export { demoCounty } from './county.ts'
export { fillDemoCounty } from './fill.ts'
export { type FillRequestsContext, fillDemoRequests } from './requests.ts'
