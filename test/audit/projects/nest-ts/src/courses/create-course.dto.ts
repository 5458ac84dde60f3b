export class CreateCourseDto {
  title: string;
  teacherId: string;
}
