export { folderStore } from './folder-store.ts'
export { fontFolder } from './font-folder.ts'
export { outsideHeadsFile } from './outside-heads.ts'
export { sealedFiles } from './sealed-files.ts'
