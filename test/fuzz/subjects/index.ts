import type { Subject } from '../subject';
import { askingSubjects } from './asking';
import { assistingSubjects } from './assisting';
import { editingSubjects } from './editing';
import { exportingSubjects } from './exporting';
import { importingSubjects } from './importing';
import { readingSubjects } from './reading';
import { servingSubjects } from './serving';

export const subjects: readonly Subject[] = [
  ...readingSubjects,
  ...editingSubjects,
  ...exportingSubjects,
  ...importingSubjects,
  ...askingSubjects,
  ...servingSubjects,
  ...assistingSubjects,
];
