import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { AppwriteModule } from './appwrite/appwrite.module';
import { CoursesController } from './courses/courses.controller';
import { CoursesService } from './courses/courses.service';

@Module({
  imports: [ConfigModule.forRoot({ isGlobal: true }), AppwriteModule],
  controllers: [CoursesController],
  providers: [CoursesService],
})
export class AppModule {}
