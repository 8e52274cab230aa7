import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something that should be rare was seen of somebody in a minute. */
@Entity({ name: 'sightings' })
export class SightingEntity {
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'kind' })
  kind!: string;

  @Column({ type: 'uuid', name: 'user_id', nullable: true })
  userId!: string | null;

  @Column({ type: 'timestamptz', name: 'minute' })
  minute!: Date;

  @Column({ type: 'integer', name: 'count' })
  count!: number;
}
