import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom a task concerns: the contact that it was attached to, wherever a merge has taken that one. */
@Entity('task_contacts')
export class TaskContactEntity {
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId!: string;

  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId!: string;
}
