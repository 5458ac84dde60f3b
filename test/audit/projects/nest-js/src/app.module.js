import { Module } from '@nestjs/common';
import { AppwriteService } from './appwrite.service';
import { PollsController } from './polls.controller';
import { PollsService } from './polls.service';

@Module({
  imports: [],
  controllers: [PollsController],
  providers: [AppwriteService, PollsService],
})
export class AppModule {}
