import { describe, expect, it } from '@jest/globals';
import { groupTasks } from './group-tasks.js';

describe('groupTasks', () => {
  it('puts what is late first and what has no day last, and leaves empty groups out', () => {
    const tasks = [{ dueOn: null }, { dueOn: '2026-05-15' }, { dueOn: '2026-05-13' }, { dueOn: '2026-05-16' }];
    expect(groupTasks(tasks, '2026-05-14')).toEqual([
      { group: 'overdue', tasks: [tasks[2]] },
      { group: 'upcoming', tasks: [tasks[1], tasks[3]] },
      { group: 'undated', tasks: [tasks[0]] },
    ]);
  });
});
