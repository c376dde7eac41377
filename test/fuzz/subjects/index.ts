import type { Subject } from '../subject';
import { askingSubjects } from './asking';
import { editingSubjects } from './editing';
import { exportingSubjects } from './exporting';
import { importingSubjects } from './importing';
import { readingSubjects } from './reading';

export const subjects: readonly Subject[] = [
  ...readingSubjects,
  ...editingSubjects,
  ...exportingSubjects,
  ...importingSubjects,
  ...askingSubjects,
];
