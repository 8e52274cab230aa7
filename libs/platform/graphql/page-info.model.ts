import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'What lies around a page of a list.' })
export class PageInfoModel {
  @Field(() => Boolean, { description: 'Whether more items follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether items come before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item of the page; null when it is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item of the page; null when it is empty.' })
  endCursor!: string | null;
}
